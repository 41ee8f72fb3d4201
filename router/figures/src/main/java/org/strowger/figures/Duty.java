package org.strowger.figures;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.figures.FoldRow.DutyRow;

/**
 * One agent: what their time goes into now, and since when. Changed by the fold alone; ledgers look
 * at it while they are told something.
 */
public final class Duty {
  private AgentDefinition definition;
  private Activity activity = Activity.OFFLINE;
  private boolean connected;
  private boolean planned;
  private boolean coolingDown;
  private boolean onShift = true;
  private int inHand;
  private int offers;
  private @Nullable AgentTime state;
  private long sinceMs;

  Duty(AgentDefinition definition) {
    this.definition = definition;
  }

  public AgentId agent() {
    return definition.id();
  }

  public AgentDefinition definition() {
    return definition;
  }

  public Activity activity() {
    return activity;
  }

  public boolean signedIn() {
    return activity != Activity.OFFLINE;
  }

  /** What the agent's time goes into; null while signed out. */
  public @Nullable AgentTime state() {
    return state;
  }

  /** Since when, epoch ms. */
  public long sinceMs() {
    return sinceMs;
  }

  DutyRow toRow() {
    return new DutyRow(
        agent(),
        activity,
        connected,
        planned,
        coolingDown,
        onShift,
        inHand,
        offers,
        state,
        sinceMs);
  }

  void restore(DutyRow row) {
    activity = row.activity();
    connected = row.connected();
    planned = row.planned();
    coolingDown = row.coolingDown();
    onShift = row.onShift();
    inHand = row.inHand();
    offers = row.offers();
    state = row.state();
    sinceMs = row.sinceMs();
  }

  void define(AgentDefinition again) {
    definition = again;
  }

  void signedIn(Activity now) {
    activity(now);
    connected = true;
  }

  void signedOut() {
    activity(Activity.OFFLINE);
    connected = false;
    coolingDown = false;
  }

  void activity(Activity now) {
    activity = now;
    planned = false;
  }

  void connected(boolean now) {
    connected = now;
  }

  /** Something else than more work is to follow what is in hand. */
  void plan() {
    planned = true;
  }

  void coolingDown(boolean now) {
    coolingDown = now;
  }

  void onShift(boolean now) {
    onShift = now;
  }

  void inHand(int change) {
    inHand += change;
  }

  void offers(int change) {
    offers += change;
  }

  /** What the agent's time goes into, now that something may have changed. */
  @Nullable AgentTime stateNow() {
    if (!signedIn()) {
      return null;
    }
    if (inHand > 0) {
      return AgentTime.BUSY;
    }
    if (offers > 0) {
      return AgentTime.OFFERED;
    }
    boolean ready =
        activity == Activity.AVAILABLE && connected && !planned && !coolingDown && onShift;
    return ready ? AgentTime.IDLE : AgentTime.NOT_READY;
  }

  void begin(@Nullable AgentTime now, long timeMs) {
    state = now;
    sinceMs = timeMs;
  }
}
