/**
 * What-if: a recorded stretch of time is played again under another routing. {@link
 * org.strowger.simulator.whatif.Recorder} takes from journal entries who came, who was there and
 * how long things lasted; {@link org.strowger.simulator.whatif.Imputation} fills in what the
 * recording leaves open; {@link org.strowger.simulator.whatif.WhatIf} plays both routings with the
 * same people; {@link org.strowger.simulator.whatif.WhatIfReport} says what differs. The method is
 * told in router/docs/what-if.md.
 */
@NullMarked
package org.strowger.simulator.whatif;

import org.jspecify.annotations.NullMarked;
