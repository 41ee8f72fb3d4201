package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No float and no double in the core, neither in a field or a signature nor within a method: sums
 * of them depend on their order, and shares of them do not add up. Reads the compiled classes, so
 * that a value computed on the way is seen too.
 */
class FloatingPointTest {

  private static final Set<ClassDesc> FLOATING =
      Set.of(
          ConstantDescs.CD_double,
          ConstantDescs.CD_float,
          ConstantDescs.CD_Double,
          ConstantDescs.CD_Float);

  @Test
  void shouldCountInWholeNumbers() throws IOException, URISyntaxException {
    List<Path> classes = mainClasses();
    assertFalse(classes.isEmpty(), "found no class of the core to look into");

    List<String> findings = new ArrayList<>();
    for (Path file : classes) {
      findings.addAll(findings(ClassFile.of().parse(file)));
    }
    assertEquals(List.of(), findings, "count in whole units, such as parts per thousand");
  }

  @Test
  void shouldSeeEveryWayToUseOne() throws IOException {
    List<String> findings = findings(Offender.class);

    assertEquals(
        List.of(
            "Offender.share: field",
            "Offender.parsed: invokestatic",
            "Offender.parsed: putfield",
            "Offender.array: newarray",
            "Offender.array: dconst_1",
            "Offender.array: dastore",
            "Offender.scaled: i2f",
            "Offender.scaled: ldc",
            "Offender.scaled: fmul",
            "Offender.scaled: f2i",
            "Offender.boxed: signature",
            "Offender.boxed: getfield",
            "Offender.boxed: invokestatic"),
        findings);
  }

  /** Not one of these lines may stand in the core. */
  @SuppressWarnings("unused")
  private static final class Offender {
    private double share;

    private void parsed(String text) {
      share = Double.parseDouble(text);
    }

    private Object array() {
      return new double[] {1};
    }

    private static int scaled(int value) {
      return (int) (value * 1.5f);
    }

    private Double boxed() {
      return share;
    }
  }

  private static List<Path> mainClasses() throws IOException, URISyntaxException {
    URL door = FloatingPointTest.class.getResource("package-info.class");
    Path core = Path.of(Objects.requireNonNull(door).toURI()).getParent();
    try (Stream<Path> files = Files.walk(core)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static List<String> findings(Class<?> type) throws IOException {
    String name = type.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream(file))) {
      return findings(ClassFile.of().parse(bytes.readAllBytes()));
    }
  }

  private static List<String> findings(ClassModel type) {
    List<String> findings = new ArrayList<>();
    String internalName = type.thisClass().asInternalName();
    String typeName =
        internalName.substring(internalName.lastIndexOf('/') + 1).replaceAll(".*\\$", "");
    for (FieldModel field : type.fields()) {
      if (isFloating(field.fieldTypeSymbol())) {
        findings.add(typeName + "." + field.fieldName() + ": field");
      }
    }
    for (MethodModel method : type.methods()) {
      String place = typeName + "." + method.methodName() + ": ";
      if (isFloating(method.methodTypeSymbol())) {
        findings.add(place + "signature");
      }
      method.code().stream()
          .flatMap(code -> code.elementStream())
          .filter(FloatingPointTest::isFloating)
          .map(Instruction.class::cast)
          .forEach(found -> findings.add(place + found.opcode().name().toLowerCase(Locale.ROOT)));
    }
    return findings;
  }

  private static boolean isFloating(CodeElement element) {
    return switch (element) {
      case ArrayLoadInstruction load -> isFloating(load.typeKind());
      case ArrayStoreInstruction store -> isFloating(store.typeKind());
      case ConstantInstruction constant -> isFloating(constant.typeKind());
      case ConvertInstruction convert ->
          isFloating(convert.fromType()) || isFloating(convert.toType());
      case FieldInstruction field -> isFloating(field.typeSymbol());
      case InvokeDynamicInstruction invoke -> isFloating(invoke.typeSymbol());
      case InvokeInstruction invoke -> isFloating(invoke.typeSymbol());
      case LoadInstruction load -> isFloating(load.typeKind());
      case NewPrimitiveArrayInstruction array -> isFloating(array.typeKind());
      case OperatorInstruction operator -> isFloating(operator.typeKind());
      case ReturnInstruction done -> isFloating(done.typeKind());
      case StoreInstruction store -> isFloating(store.typeKind());
      default -> false;
    };
  }

  private static boolean isFloating(TypeKind kind) {
    return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
  }

  private static boolean isFloating(MethodTypeDesc type) {
    return isFloating(type.returnType())
        || type.parameterList().stream().anyMatch(FloatingPointTest::isFloating);
  }

  private static boolean isFloating(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return FLOATING.contains(element);
  }
}
