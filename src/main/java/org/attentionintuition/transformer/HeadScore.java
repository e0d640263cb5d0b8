package org.attentionintuition.transformer;

/**
 * How much a head does what was asked.
 *
 * @param place which head
 * @param score a weight, or a mean of weights, 0…1
 */
public record HeadScore(HeadPlace place, double score) {}
