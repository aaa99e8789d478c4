package org.shuraka.exchange;

import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.Frameworks;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.Programmes;

/** What imports act through: the acts that people use, and what is read for them. */
record IatiActs(
    Programmes programmes,
    ProgrammeRepository programmeReads,
    Frameworks frameworks,
    FrameworkRepository frameworkReads,
    IatiRepository repository,
    IatiQuestionRepository questions) {}
