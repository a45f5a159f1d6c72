def log = new File(basedir, 'build.log').text
def exported = new File(basedir, 'target/image-schema')
def committed = new File(basedir, '../../../../schema/dist')
def files = ['image.schema.json', 'image.closed.schema.json', 'image.strict.schema.json', 'image.types.schema.json',
             'image.draft-07.schema.json', 'image.openapi.json', 'secrets.json']

files.each {
    assert log.contains("[INFO] Wrote target/image-schema/$it")
    assert new File(exported, it).text == new File(committed, it).text
}
assert exported.list() as Set == files as Set
