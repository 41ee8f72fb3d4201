package org.strowger.gateway.chat;

import java.util.function.LongSupplier;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.token.VisitorTokens;
import org.strowger.token.TokenCheck;

/**
 * What every session works with.
 *
 * @param conversations all of them
 * @param readers who is told what
 * @param routing the customers as the router knows them
 * @param video the calls beside conversations
 * @param letters of customers for whom nobody was there
 * @param desks the sockets of the staff
 * @param store conversations on disk
 * @param visitors tokens of customers
 * @param staff tokens of the staff
 * @param uploads files that are to be sent
 * @param downloads what is to be kept by whoever asks
 * @param queues where customers may ask to be served
 * @param limits what may be taken up
 * @param metrics what is counted
 * @param clock milliseconds since 1970
 * @param heartbeatMs how often sockets are asked whether they are there, ms
 */
record ChatParts(
    Conversations conversations,
    Readers readers,
    Routing routing,
    VideoCalls video,
    Letters letters,
    Desks desks,
    ConversationStore store,
    VisitorTokens visitors,
    TokenCheck staff,
    Uploads uploads,
    Downloads downloads,
    Queues queues,
    ChatLimits limits,
    ChatMetrics metrics,
    LongSupplier clock,
    long heartbeatMs) {}
