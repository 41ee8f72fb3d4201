package org.strowger.server.wire;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;
import org.strowger.proto.v1.FurtherRequirements;
import org.strowger.proto.v1.NewRequirements;

/**
 * What an agent must be. On the wire it stands in two places: the skills that are all needed, as
 * ever, and the further requirements beside them. {@code fromWire} throws {@link
 * org.strowger.core.model.InvalidValue}, which names the field; stateless, for any thread.
 */
public final class WireRequirements {
  private WireRequirements() {}

  /** The skills that are all needed. */
  public static List<org.strowger.proto.v1.Requirement> allToWire(Requirements requirements) {
    return toWire(requirements.all());
  }

  /** Everything else. */
  public static FurtherRequirements furtherToWire(Requirements requirements) {
    FurtherRequirements.Builder wire =
        FurtherRequirements.newBuilder()
            .addAllNot(toWire(requirements.not()))
            .addAllTeamIds(WireValues.each(requirements.teams(), TeamId::value));
    for (AnyOf group : requirements.any()) {
      wire.addAny(org.strowger.proto.v1.AnyOf.newBuilder().addAllOf(toWire(group.of())));
    }
    return wire.build();
  }

  public static Requirements fromWire(
      List<org.strowger.proto.v1.Requirement> all, FurtherRequirements further) {
    if (all.isEmpty() && further.equals(FurtherRequirements.getDefaultInstance())) {
      return Requirements.NONE;
    }
    List<AnyOf> any = new ArrayList<>(further.getAnyCount());
    for (org.strowger.proto.v1.AnyOf group : further.getAnyList()) {
      any.add(new AnyOf(fromWire(group.getOfList())));
    }
    return new Requirements(
        fromWire(all),
        any,
        fromWire(further.getNotList()),
        WireFields.ids("team_ids", further.getTeamIdsList(), TeamId::new));
  }

  /** All of it in one message. */
  public static NewRequirements toWire(Requirements requirements) {
    return NewRequirements.newBuilder()
        .addAllRequirements(allToWire(requirements))
        .setFurtherRequirements(furtherToWire(requirements))
        .build();
  }

  public static Requirements fromWire(NewRequirements wire) {
    return fromWire(wire.getRequirementsList(), wire.getFurtherRequirements());
  }

  private static List<org.strowger.proto.v1.Requirement> toWire(List<Requirement> all) {
    List<org.strowger.proto.v1.Requirement> wire = new ArrayList<>(all.size());
    for (Requirement one : all) {
      wire.add(
          org.strowger.proto.v1.Requirement.newBuilder()
              .setSkillId(one.skill().value())
              .setLevelMin(one.levelMin())
              .build());
    }
    return wire;
  }

  private static List<Requirement> fromWire(List<org.strowger.proto.v1.Requirement> wire) {
    List<Requirement> all = new ArrayList<>(wire.size());
    for (org.strowger.proto.v1.Requirement one : wire) {
      all.add(new Requirement(new SkillId(one.getSkillId()), one.getLevelMin()));
    }
    return all;
  }
}
