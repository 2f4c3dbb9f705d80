/** A stranger's module: the language, and the core whose values it gives. */
module stranger.script {
    requires org.sicetnon.core;
    requires org.sicetnon.dsl;
    requires com.google.common;
}
