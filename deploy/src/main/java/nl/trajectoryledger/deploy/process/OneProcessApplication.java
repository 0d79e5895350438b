package nl.trajectoryledger.deploy.process;

import nl.trajectoryledger.command.CommandSideConfiguration;
import nl.trajectoryledger.query.QuerySideConfiguration;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides of the ledger in one application; they still meet in the database alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
class OneProcessApplication {}
