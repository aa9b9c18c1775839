/** What a person has said about their case. A fact nobody was asked about is absent. */
export type Facts = Readonly<Record<string, string | boolean>>;

export type Truth = 'yes' | 'no' | 'unknown';

/** A question whose answer decides which papers are asked for. */
export type Question = { name: string; kind: 'yes-no' } | { name: string; kind: 'choice'; values: string[] };

const token = /\s*(?:(&&|\|\||==|!=|[![\],])|'([^']*)'|([A-Za-z]\w*))/y;

type Token = { is: 'mark'; mark: string } | { is: 'value'; value: string } | { is: 'name'; name: string };

/**
 * Does the condition of a paper hold? The grammar is closed (facts/procedures.md 10): `fact`, `!fact`,
 * `fact=='x'`, `fact!='x'`, `fact in ['a','b']`, joined by `&&` and, weaker, `||`. What depends on a fact nobody
 * knows is `unknown`, unless the rest decides it. Throws on anything outside the grammar: the table is ours.
 */
export function holds(condition: string, facts: Facts): Truth {
  const any = split(tokensOf(condition), '||').map((part) =>
    split(part, '&&')
      .map((term) => truthOf(term, facts))
      .reduce(and),
  );
  return any.reduce(or);
}

const and = (a: Truth, b: Truth): Truth => (a === 'no' || b === 'no' ? 'no' : a === 'unknown' ? a : b);
const or = (a: Truth, b: Truth): Truth => (a === 'yes' || b === 'yes' ? 'yes' : a === 'unknown' ? a : b);

function truthOf(term: Token[], facts: Facts): Truth {
  const read = readTerm(term);
  const fact = facts[read.name];
  if (fact === undefined) return 'unknown';
  const is = read.values ? typeof fact === 'string' && read.values.includes(fact) : fact === true;
  return is !== read.negated ? 'yes' : 'no';
}

interface Term {
  name: string;
  negated: boolean;
  /** Absent: the fact itself is true or false. */
  values?: string[];
}

function readTerm(tokens: Token[]): Term {
  const [first, second, ...rest] = tokens;
  if (first?.is === 'mark' && first.mark === '!' && second?.is === 'name' && rest.length === 0) {
    return { name: second.name, negated: true };
  }
  if (first?.is !== 'name') throw new Error('A condition begins with a fact.');
  if (!second) return { name: first.name, negated: false };
  const values = rest.flatMap((one) => (one.is === 'value' ? [one.value] : []));
  if (second.is === 'mark' && values.length === 1 && rest.length === 1) {
    if (second.mark === '==') return { name: first.name, negated: false, values };
    if (second.mark === '!=') return { name: first.name, negated: true, values };
  }
  if (second.is === 'name' && second.name === 'in' && values.length > 0) {
    return { name: first.name, negated: false, values };
  }
  throw new Error('A condition outside the grammar.');
}

/** The questions behind these conditions, each once; the values are those that any of the conditions names. */
export function questionsOf(conditions: string[]): Question[] {
  const values = new Map<string, Set<string>>();
  for (const condition of conditions) {
    for (const term of split(tokensOf(condition), '||').flatMap((part) => split(part, '&&'))) {
      const read = readTerm(term);
      const known = values.get(read.name) ?? new Set();
      for (const value of read.values ?? []) known.add(value);
      values.set(read.name, known);
    }
  }
  return [...values].map(([name, named]) =>
    named.size > 0 ? { name, kind: 'choice', values: [...named] } : { name, kind: 'yes-no' },
  );
}

function tokensOf(condition: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const end = condition.trimEnd().length;
  while (token.lastIndex < end) {
    const found = token.exec(condition);
    if (!found) throw new Error(`A condition outside the grammar: ${condition}`);
    const [, mark, value, name] = found;
    tokens.push(mark ? { is: 'mark', mark } : name ? { is: 'name', name } : { is: 'value', value: value ?? '' });
  }
  return tokens;
}

function split(tokens: Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const one of tokens) {
    if (one.is === 'mark' && one.mark === mark) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}
