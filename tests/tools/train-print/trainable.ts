/** Weights in whole numbers, those of Adam; weights in real numbers of double width (Tesseract's `WeightMatrix`). */
const flag = { int: 1, adam: 4, double: 128 } as const;
const layerSpecificRates = 64;
const groups = new Set(['Series', 'Parallel', 'Replicated', 'RTLReversed', 'TTBReversed', 'XYTranspose']);

/**
 * Debian ships the Vietnamese model in whole numbers, as this project does its own, and Tesseract's trainer refuses them. Each row of weights has its
 * scale beside it: multiplied out, it is a model that can learn on (lstm/network.cpp, weightmatrix.cpp, lstmrecognizer.cpp).
 */
export function trainable(model: Buffer): Buffer {
  const source = new Source(model);
  network(source);
  source.words();
  const flags = source.copy(4);
  flags.writeInt32LE(flags.readInt32LE() & ~flag.int);
  source.copy(model.length - source.at);
  return Buffer.concat(source.out);
}

/** Reads on and keeps what was read, unless it is to be written otherwise. */
class Source {
  at = 0;
  readonly out: Buffer[] = [];
  constructor(private readonly bytes: Buffer) {}

  skip(count: number): Buffer {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  copy(count: number): Buffer {
    const part = Buffer.from(this.skip(count));
    this.out.push(part);
    return part;
  }

  whole(): number {
    return this.copy(4).readInt32LE();
  }

  words(): string {
    return this.copy(this.whole()).toString();
  }
}

function network(source: Source): void {
  if (source.copy(1)[0] !== 0) throw new Error('A layer of an older format.');
  const type = source.words();
  source.copy(2);
  const flags = source.whole();
  source.copy(12);
  source.words();
  if (groups.has(type)) {
    const count = source.whole();
    for (let i = 0; i < count; i += 1) network(source);
    if (flags & layerSpecificRates) source.copy(4 * source.whole());
  } else if (type === 'Input') source.copy(20);
  else if (type === 'Convolve' || type === 'Maxpool' || type === 'Reconfig') source.copy(8);
  else if (type === 'LSTM' || type === 'SummLSTM') {
    source.copy(4);
    for (let gate = 0; gate < 4; gate += 1) weights(source);
  } else weights(source);
}

function weights(source: Source): void {
  const mode = source.skip(1)[0] ?? 0;
  if (!(mode & flag.int) || !(mode & flag.double)) throw new Error('Weights of another format.');
  const rows = source.skip(4).readUInt32LE();
  const columns = source.skip(4).readUInt32LE();
  source.skip(1);
  const values = source.skip(rows * columns);
  // Tesseract 5 writes as many scales as its arithmetic takes at once; those past the rows mean nothing.
  const scales = source.skip(8 * source.skip(4).readUInt32LE());
  const out = Buffer.alloc(17 + 8 * rows * columns);
  out[0] = flag.double | (mode & flag.adam);
  out.writeUInt32LE(rows, 1);
  out.writeUInt32LE(columns, 5);
  for (let i = 0; i < rows * columns; i += 1)
    out.writeDoubleLE(values.readInt8(i) * scales.readDoubleLE(8 * Math.floor(i / columns)), 17 + 8 * i);
  source.out.push(out);
}
