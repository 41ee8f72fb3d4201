package org.strowger.server.socket;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes messages as protobuf's JSON mapping has them. A message is put into its bytes, as for
 * gRPC, and these are walked over: they hold just what is to be written, in that order. So nothing
 * is asked of the message by reflection, which is most of what protobuf's own printer costs.
 * Stateless.
 */
final class MessageWriter {
  private MessageWriter() {}

  static void write(Message message, StringBuilder text) {
    Descriptor type = message.getDescriptorForType();
    try {
      writeObject(CodedInputStream.newInstance(message.toByteArray()), MessageShape.of(type), text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory could not be read", impossible);
    }
  }

  private static void writeObject(CodedInputStream in, MessageShape shape, StringBuilder text)
      throws IOException {
    text.append('{');
    boolean isFirst = true;
    int inArray = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int number = WireFormat.getTagFieldNumber(tag);
      MessageShape.Field field = shape.field(number);
      if (field == null) {
        in.skipField(tag);
        continue;
      }
      if (number == inArray) {
        text.append(',');
      } else {
        text.append(inArray == 0 ? "" : "]").append(isFirst ? "" : ",").append(field.name());
        inArray = field.isRepeated() ? number : 0;
        text.append(inArray == 0 ? "" : "[");
      }
      isFirst = false;
      boolean isLong = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      if (isLong && field.isPackable()) {
        writePacked(in, field, text);
      } else {
        writeValue(in, field, text);
      }
    }
    text.append(inArray == 0 ? "}" : "]}");
  }

  private static void writePacked(CodedInputStream in, MessageShape.Field field, StringBuilder text)
      throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    for (boolean isFirst = true; !in.isAtEnd(); isFirst = false) {
      text.append(isFirst ? "" : ",");
      writeValue(in, field, text);
    }
    in.popLimit(outer);
  }

  private static void writeValue(CodedInputStream in, MessageShape.Field field, StringBuilder text)
      throws IOException {
    switch (field.type()) {
      case INT32 -> text.append(in.readInt32());
      case SINT32 -> text.append(in.readSInt32());
      case SFIXED32 -> text.append(in.readSFixed32());
      case UINT32 -> text.append(Integer.toUnsignedLong(in.readUInt32()));
      case FIXED32 -> text.append(Integer.toUnsignedLong(in.readFixed32()));
      case INT64 -> JsonText.quote(text, in.readInt64());
      case SINT64 -> JsonText.quote(text, in.readSInt64());
      case SFIXED64 -> JsonText.quote(text, in.readSFixed64());
      case UINT64 -> JsonText.quoteUnsigned(text, in.readUInt64());
      case FIXED64 -> JsonText.quoteUnsigned(text, in.readFixed64());
      case BOOL -> text.append(in.readBool());
      case STRING -> JsonText.quote(text, in.readString());
      case ENUM -> text.append(field.nameOf(in.readEnum()));
      case MESSAGE -> {
        int outer = in.pushLimit(in.readRawVarint32());
        writeObject(in, field.message(), text);
        in.popLimit(outer);
      }
      case DOUBLE, FLOAT, BYTES, GROUP ->
          throw new IllegalStateException(
              field.name() + " is a " + field.type() + ", which the contract has nowhere yet");
    }
  }
}
