# The book as an image for a class: docker build -t attention-intuition . && docker run -p 8080:8080 attention-intuition
# Courses of your own: docker run -p 8080:8080 -v "$PWD/courses:/courses:ro" attention-intuition --courses.dir=/courses

# --- Build: a JDK and the wrapper. The committed bundle makes Node unnecessary.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml package-lock.json ./
COPY .mvn .mvn
COPY frontend frontend
COPY src/main src/main
RUN ./mvnw -q -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true
# What changes seldom lies in layers below what changes often: a new edition sends kilobytes.
RUN java -Djarmode=tools -jar target/attention-intuition.jar extract --layers --launcher --destination layers

# --- Run: a JRE, nobody's account, nothing from the network.
FROM eclipse-temurin:25-jre-alpine
RUN addgroup -S book && adduser -S -G book book
WORKDIR /book
# Rooms of classes: -v attention-intuition:/book/data keeps them when the container is replaced.
RUN mkdir data && chown book:book data
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER book
ENV PORT=8080
EXPOSE 8080
# Alpine's own wget; the image needs no curl.
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s --retries=3 \
  CMD wget -q -O /dev/null "http://127.0.0.1:$PORT/actuator/health" || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "org.springframework.boot.loader.launch.JarLauncher"]
