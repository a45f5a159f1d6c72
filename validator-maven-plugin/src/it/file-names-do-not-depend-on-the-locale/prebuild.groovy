import java.nio.file.Files
import java.nio.file.Path

// URIs, because neither this build nor the copy of the project may need a locale with these characters.
def write = { String name, String text ->
    def file = Path.of(URI.create(basedir.toPath().toUri().toString() + 'src/test/fixtures/' + name))
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
}
def valid = '{"host": 443, "container": 8443, "type": "tcp"}\n'
def invalid = '{"host": "443", "container": 8443, "type": "tcp"}\n'

write('valid/gr%C3%B6%C3%9Fe.json', valid)
write('valid/gr%C3%B6%C3%9Fe.ndjson', valid + valid)
write('valid/stra%C3%9Fe.json', invalid)
write('invalid/gr%C3%B6%C3%9Fe.json', invalid)
write('invalid/gr%C3%B6%C3%9Fe.errors', '/host type\n')
write('invalid/l%C3%A4nge.json', invalid)
write('invalid/l%C3%A4nge.errors', '/container type\n')
return true
