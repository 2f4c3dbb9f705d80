package org.sicetnon.condition;

/**
 * What must hold for a commitment to bind or a conditional stance to turn into a yes.
 *
 * @param name the name by which the account's entries know it
 * @param says the condition in words
 */
public record Condition(String name, String says) {}
