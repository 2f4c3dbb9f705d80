/** A stranger's module: the core, and the collections in its signatures. */
module stranger.ferry {
    requires org.sicetnon.core;
    requires com.google.common;
}
