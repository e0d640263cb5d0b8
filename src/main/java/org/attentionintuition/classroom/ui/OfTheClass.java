package org.attentionintuition.classroom.ui;

/** A page that is no part of the book: nobody is called away from it to follow a teacher. */
interface OfTheClass {}
