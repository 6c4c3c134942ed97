package org.decoupling.loader.naming;

import org.decoupling.loader.passage.Mention;

/** Something dated. @param mention where it is first named @param date as EDTF, XXXX where the words give none */
public record Event(Mention mention, String date) {}
