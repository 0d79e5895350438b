package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.report.Line;

import java.util.List;

/** Something that is measured beside its peers. */
interface Benchmark {

    List<Line> run() throws Exception;
}
