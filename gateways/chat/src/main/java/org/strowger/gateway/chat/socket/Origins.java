package org.strowger.gateway.chat.socket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which pages sockets may be opened. A browser says where a page comes from and can't be made
 * to lie; a program that says nothing is no page of anybody's, and is let in.
 *
 * @param allowed such as {@code https://shop.example}; what comes from the gateway's own host is
 *     allowed too, and {@code *} stands for all
 */
public record Origins(List<String> allowed) {
  public Origins {
    allowed = List.copyOf(allowed);
  }

  boolean allow(@Nullable String origin, @Nullable String host) {
    return origin == null
        || allowed.contains("*")
        || allowed.contains(origin)
        || (host != null && origin.endsWith("://" + host));
  }
}
