package org.strowger.pages;

/**
 * One file of the pages.
 *
 * @param bytes its content; not to be changed
 * @param contentType for example {@code text/html; charset=utf-8}
 * @param isFixed whether its name changes with its content, so that a browser may keep it for good
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares pages, and a copy a request is waste.
public record Page(byte[] bytes, String contentType, boolean isFixed) {}
