/** Second vowel with a tone → first vowel with that tone, by tone: huyền, sắc, ngã, hỏi, nặng. */
const first: Record<string, string[]> = { o: ['ò', 'ó', 'õ', 'ỏ', 'ọ'], u: ['ù', 'ú', 'ũ', 'ủ', 'ụ'] };
const second: Record<string, string[]> = {
  a: ['à', 'á', 'ã', 'ả', 'ạ'],
  e: ['è', 'é', 'ẽ', 'ẻ', 'ẹ'],
  y: ['ỳ', 'ý', 'ỹ', 'ỷ', 'ỵ'],
};

// "quý" is q-u + ý: there the u belongs to the consonant and the tone may not move.
const openSyllable = /(?<!q)(?:(o)([àáãảạèéẽẻẹ])|(u)([ỳýỹỷỵ]))(?![\p{L}\p{M}])/giu;

/**
 * One spelling where two are in use: hoà → hòa, khoẻ → khỏe, thuỷ → thủy; case is kept, quý and huỳnh stay.
 * Source: facts/addresses.md 6.1.
 */
export function normaliseTonePlacement(text: string): string {
  return text.normalize('NFC').replace(openSyllable, (pair: string) => {
    const [glide = '', vowel = ''] = pair;
    for (const [plain, toned] of Object.entries(second)) {
      const tone = toned.indexOf(vowel.toLowerCase());
      if (tone < 0) continue;
      const moved = first[glide.toLowerCase()]?.[tone] ?? glide;
      return like(glide, moved) + like(vowel, plain);
    }
    return pair;
  });
}

function like(model: string, letter: string): string {
  return model === model.toUpperCase() ? letter.toUpperCase() : letter;
}
