package dev.imageschema.benchmarks;

import java.util.List;

/** All contenders, in the order of the table. */
final class Contenders {
    static final List<Contender> ALL = List.of(
            new TokenScan(),
            Ours.DOCUMENTED,
            Ours.VERDICT_ONLY,
            Ours.STRICT,
            new ReadTree(),
            Networknt.IF_THEN,
            Networknt.ONE_OF,
            new Harrel(),
            new Everit(),
            new JsonSkema(),
            new Vertx());

    private Contenders() {}

    static Contender named(String name) {
        return ALL.stream()
                .filter(contender -> contender.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("unknown contender: " + name));
    }
}
