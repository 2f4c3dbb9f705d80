package org.sicetnon.agent;

/**
 * That one agent acts for another: who, by an account, decides for a state or speaks for it.
 *
 * @param agent the one who decides or speaks
 * @param principal the one for whom
 * @param capacity what the account lets the agent do
 */
public record Voice(Agent agent, Agent principal, Capacity capacity) {

    /** What an agent may do for a principal (rule 4), the weightier first. */
    public enum Capacity {
        /** His or its decisions are the principal's. */
        DECIDES,
        /** What he says is the principal's word, where no one who decides has decided. */
        SPEAKS,
        /** He carries words: without instructions, or with the last word reserved to another, he binds nobody. */
        ENVOY
    }
}
