/** Counters of a gateway, in the text format that Prometheus reads. */
export interface Metrics {
  observe(status: number, durationMs: number): void;
  render(): string;
}

/** Upper bounds of the classes of duration, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Returns counters of answered requests by status and by duration. */
export function createMetrics(): Metrics {
  const byStatus = new Map<number, number>();
  const byBound = BOUNDS.map(() => 0);
  let count = 0;
  let seconds = 0;
  return {
    observe(status, durationMs) {
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      count += 1;
      seconds += durationMs / 1000;
      for (const [index, bound] of BOUNDS.entries())
        if (durationMs / 1000 <= bound) byBound[index] = (byBound[index] ?? 0) + 1;
    },
    render: () =>
      [
        '# HELP pressgraph_requests_total Answered requests by status.',
        '# TYPE pressgraph_requests_total counter',
        ...[...byStatus].map(
          ([status, total]) => `pressgraph_requests_total{status="${status}"} ${total}`,
        ),
        '# HELP pressgraph_request_duration_seconds Time from request to answer.',
        '# TYPE pressgraph_request_duration_seconds histogram',
        ...BOUNDS.map(
          (bound, index) =>
            `pressgraph_request_duration_seconds_bucket{le="${bound}"} ${byBound[index] ?? 0}`,
        ),
        `pressgraph_request_duration_seconds_bucket{le="+Inf"} ${count}`,
        `pressgraph_request_duration_seconds_sum ${seconds}`,
        `pressgraph_request_duration_seconds_count ${count}`,
        '',
      ].join('\n'),
  };
}
