import model from './model.gen.json';
import { cell } from './strip';

interface Layer {
  inputs: number;
  outputs: number;
  weights: Float32Array;
  biases: Float32Array;
}

let layers: Layer[] | null = null;

/** The logarithm of each character's probability in one place. */
export function classify(place: Float32Array): Float32Array {
  layers ??= unpack();
  let values = place;
  for (const [i, layer] of layers.entries()) values = apply(layer, values, i < (layers?.length ?? 0) - 1);
  return logSoftmax(values);
}

function apply({ inputs, outputs, weights, biases }: Layer, values: Float32Array, isHidden: boolean): Float32Array {
  const out = new Float32Array(outputs);
  for (let o = 0; o < outputs; o += 1) {
    let sum = biases[o] as number;
    const from = o * inputs;
    for (let i = 0; i < inputs; i += 1) sum += (weights[from + i] as number) * (values[i] as number);
    out[o] = isHidden && sum < 0 ? 0 : sum;
  }
  return out;
}

function logSoftmax(values: Float32Array): Float32Array {
  const most = Math.max(...values);
  const total = Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0)) + most;
  return values.map((value) => value - total);
}

/** Weights are whole numbers from -127 to 127 with one factor a layer; biases are kept as they are. */
function unpack(): Layer[] {
  const sizes = [cell.width * cell.height, ...model.sizes];
  return model.layers.map(({ factor, weights, biases }, at) => {
    const bytes = Uint8Array.from(atob(weights), (letter) => letter.charCodeAt(0));
    const whole = new Int8Array(bytes.buffer);
    const [inputs = 0, outputs = 0] = [sizes[at], sizes[at + 1]];
    if (whole.length !== inputs * outputs) throw new RangeError('The model of the zone does not fit its cells.');
    return {
      inputs,
      outputs,
      weights: Float32Array.from(whole, (one) => one * factor),
      biases: Float32Array.from(biases),
    };
  });
}
