/** The check digit of ICAO 9303: weights 7, 3, 1; digits count as themselves, A = 10 … Z = 35, the filler 0. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += worth(text.charCodeAt(i)) * (weights[i % 3] as number);
  return String(sum % 10);
}

const weights = [7, 3, 1];

function worth(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 65 && code <= 90 ? code - 55 : 0;
}
