package org.strowger.gateway.chat;

import java.nio.file.Path;
import org.strowger.gateway.chat.file.AttachmentLimits;
import org.strowger.gateway.chat.socket.Listener;
import org.strowger.gateway.chat.socket.Origins;
import org.strowger.gateway.chat.socket.SocketLimits;
import org.strowger.token.TokenKeys;

/**
 * Everything a chat gateway needs to know before it starts.
 *
 * @param router where the router's gRPC is, {@code host:port}
 * @param gatewayId as the router is to know it; one instance at a time
 * @param sockets where customers and staff connect
 * @param pages where health and metrics are read
 * @param folder where conversations are kept
 * @param queues where customers may ask to be served
 * @param letterQueueId where letters wait for an agent; empty = none are taken
 * @param origins from which pages sockets may be opened
 * @param tokenKeys what the tokens of the staff are checked with, the same as the router's
 * @param video what video calls need
 * @param limits of conversations
 * @param attachmentLimits of files that people send
 * @param socketLimits of sockets
 */
public record ChatConfig(
    String router,
    String gatewayId,
    Listener.Address sockets,
    Listener.Address pages,
    Path folder,
    Queues queues,
    String letterQueueId,
    Origins origins,
    TokenKeys tokenKeys,
    VideoConfig video,
    ChatLimits limits,
    AttachmentLimits attachmentLimits,
    SocketLimits socketLimits) {}
