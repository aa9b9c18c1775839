/**
 * Proofs of existence (EN 319 102-1 5.6): each document timestamp that holds says of every byte before its end
 * that it existed by then.
 */
export class Proofs {
  private readonly moments: { time: Date; end: number }[] = [];

  add(time: Date, end: number): void {
    this.moments.push({ time, end });
  }

  /** The earliest moment by which bytes that end at `end` are proven to have existed. */
  earliest(end: number): Date | undefined {
    return earliestOf(this.moments.filter((moment) => moment.end >= end).map(({ time }) => time));
  }
}

export function earliestOf(times: (Date | undefined)[]): Date | undefined {
  return times.filter((time) => time !== undefined).sort((a, b) => +a - +b)[0];
}
