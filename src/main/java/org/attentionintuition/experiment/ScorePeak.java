package org.attentionintuition.experiment;

/**
 * How far scores lie apart and how peaked their softmax is.
 *
 * @param scoreSpread standard deviation of the scores
 * @param entropy mean over the queries of the entropy of their weights, nats
 * @param entropyShare that entropy as a share of log m, its largest possible value: 0 one key takes all, 1 an average
 * @param largestWeight mean over the queries of their largest weight
 */
public record ScorePeak(double scoreSpread, double entropy, double entropyShare, double largestWeight) {}
