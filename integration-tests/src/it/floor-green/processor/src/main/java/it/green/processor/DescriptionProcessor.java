package it.green.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("it.green.processor.Described")
public final class DescriptionProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element type : round.getElementsAnnotatedWith(Described.class)) {
            write(type.getEnclosingElement().toString(), type.getSimpleName() + "Description");
        }
        return true;
    }

    private void write(String packageName, String name) {
        try (Writer source = processingEnv.getFiler().createSourceFile(packageName + "." + name).openWriter()) {
            source.write("package " + packageName + ";\n\n"
                    + "final class " + name + " {\n\n"
                    + "    String one() {\n        return \"one\";\n    }\n\n"
                    + "    String two() {\n        return \"two\";\n    }\n\n"
                    + "    String three() {\n        return \"three\";\n    }\n"
                    + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
