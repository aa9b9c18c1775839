import type { Random } from '../../fixtures/cards/random';

/** A plain network of full layers that learns one sample at a time, by gradient descent with momentum. */
export class Network {
  readonly #layers: Layer[];

  constructor(
    private readonly sizes: number[],
    random: Random,
  ) {
    this.#layers = sizes.slice(1).map((outputs, at) => new Layer(sizes[at] as number, outputs, random));
  }

  /** Learns that `input` is of class `target`; true when it already thought so. */
  learn(input: Float32Array, target: number, rate: number): boolean {
    let values: Float32Array = input;
    for (const [i, layer] of this.#layers.entries()) values = layer.forward(values, i < this.#layers.length - 1);
    const most = Math.max(...values);
    const powers = values.map((value) => Math.exp(value - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    let error: Float32Array = powers.map((power, i) => power / total - (i === target ? 1 : 0));
    for (let i = this.#layers.length - 1; i >= 0; i -= 1) error = (this.#layers[i] as Layer).backward(error, rate);
    return values.indexOf(most) === target;
  }

  /** As the reader unpacks it: signed bytes with one factor a layer. */
  packed() {
    return { sizes: this.sizes.slice(1), layers: this.#layers.map((layer) => layer.packed()) };
  }
}

const momentum = 0.9;
const batch = 16;

class Layer {
  readonly #weights: Float32Array;
  readonly #biases: Float32Array;
  readonly #steps: Float32Array;
  readonly #biasSteps: Float32Array;
  readonly #sums: Float32Array;
  readonly #biasSums: Float32Array;
  #input: Float32Array = new Float32Array();
  #output: Float32Array = new Float32Array();
  #isHidden = false;
  #count = 0;

  constructor(
    private readonly inputs: number,
    private readonly outputs: number,
    random: Random,
  ) {
    const spread = Math.sqrt(2 / inputs);
    this.#weights = Float32Array.from({ length: inputs * outputs }, () => spread * random.normal());
    this.#biases = new Float32Array(outputs);
    this.#steps = new Float32Array(inputs * outputs);
    this.#biasSteps = new Float32Array(outputs);
    this.#sums = new Float32Array(inputs * outputs);
    this.#biasSums = new Float32Array(outputs);
  }

  forward(input: Float32Array, isHidden: boolean): Float32Array {
    const out = new Float32Array(this.outputs);
    for (let o = 0; o < this.outputs; o += 1) {
      let sum = this.#biases[o] as number;
      const from = o * this.inputs;
      for (let i = 0; i < this.inputs; i += 1) sum += (this.#weights[from + i] as number) * (input[i] as number);
      out[o] = isHidden && sum < 0 ? 0 : sum;
    }
    [this.#input, this.#output, this.#isHidden] = [input, out, isHidden];
    return out;
  }

  /** The error of its inputs; learns on the way, once a batch is full. */
  backward(error: Float32Array, rate: number): Float32Array {
    const before = new Float32Array(this.inputs);
    for (let o = 0; o < this.outputs; o += 1) {
      if (this.#isHidden && (this.#output[o] as number) <= 0) continue;
      const here = error[o] as number;
      if (Math.abs(here) < 1e-5) continue;
      const from = o * this.inputs;
      for (let i = 0; i < this.inputs; i += 1) {
        before[i] = (before[i] as number) + here * (this.#weights[from + i] as number);
        this.#sums[from + i] = (this.#sums[from + i] as number) + here * (this.#input[i] as number);
      }
      this.#biasSums[o] = (this.#biasSums[o] as number) + here;
    }
    this.#count += 1;
    if (this.#count === batch) this.#step(rate);
    return before;
  }

  #step(rate: number): void {
    move(this.#weights, this.#steps, this.#sums, rate);
    move(this.#biases, this.#biasSteps, this.#biasSums, rate);
    this.#count = 0;
  }

  packed() {
    const most = this.#weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    const factor = most / 127;
    const whole = Int8Array.from(this.#weights, (weight) => Math.round(weight / factor));
    const biases = [...this.#biases].map((bias) => Number(bias.toFixed(5)));
    return { factor, biases, weights: Buffer.from(whole.buffer).toString('base64') };
  }
}

function move(values: Float32Array, steps: Float32Array, sums: Float32Array, rate: number): void {
  for (let i = 0; i < values.length; i += 1) {
    const step = momentum * (steps[i] as number) - (rate * (sums[i] as number)) / batch;
    steps[i] = step;
    values[i] = (values[i] as number) + step;
    sums[i] = 0;
  }
}
