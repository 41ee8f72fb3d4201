/**
 * Figures out of a journal, and out of nothing else.
 *
 * <p>{@link org.strowger.figures.JournalFold} reads entries in order and tells {@link
 * org.strowger.figures.Ledger}s what they mean: who came into a line and left it, who had it from
 * when to when, what an agent's time went into. {@link org.strowger.figures.FiguresLedger} counts
 * that; others write it down in another form. So a live figure, a recount of the journal and an
 * export come from the same reading, and each stretch of time is told once, to the one agent whose
 * it was.
 */
@NullMarked
package org.strowger.figures;

import org.jspecify.annotations.NullMarked;
