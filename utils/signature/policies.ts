import { type Certificate, ExtensionId, Members, oidOf, readWhole, smallInteger } from '../trust';

const anyPolicy = '2.5.29.32.0';

export interface PolicyOptions {
  /** Policies the user accepts; absent: any. */
  acceptable?: string[];
  requireExplicit?: boolean;
  inhibitMapping?: boolean;
  inhibitAny?: boolean;
}

interface Node {
  policy: string;
  expected: Set<string>;
  parent: Node | undefined;
}

/** The policy tree of RFC 5280 6.1, level by level; pruned branches simply have no children left. */
export class PolicyTree {
  private levels: Node[][];
  private explicit: number;
  private mapping: number;
  private any: number;

  constructor(
    private readonly options: PolicyOptions,
    length: number,
  ) {
    this.levels = [[{ policy: anyPolicy, expected: new Set([anyPolicy]), parent: undefined }]];
    this.explicit = options.requireExplicit ? 0 : length + 1;
    this.mapping = options.inhibitMapping ? 0 : length + 1;
    this.any = options.inhibitAny ? 0 : length + 1;
  }

  private get dead(): boolean {
    return this.levels.length === 0;
  }

  /** 6.1.3 d–f. False when an explicit policy was asked for and none is left. */
  enter(certificate: Certificate, last: boolean): boolean {
    const policies = policiesOf(certificate);
    if (!policies) this.levels = [];
    else if (!this.dead) this.grow(policies, this.any > 0 || (!last && certificate.selfIssued));
    return this.explicit > 0 || !this.dead;
  }

  private grow(policies: Set<string>, anyAllowed: boolean): void {
    const parents = this.levels.at(-1) ?? [];
    const level: Node[] = [];
    const add = (policy: string, parent: Node) => level.push({ policy, expected: new Set([policy]), parent });
    for (const policy of policies) {
      if (policy === anyPolicy) continue;
      const expecting = parents.filter((parent) => parent.expected.has(policy));
      if (expecting.length > 0) for (const parent of expecting) add(policy, parent);
      else for (const parent of parents.filter((node) => node.policy === anyPolicy)) add(policy, parent);
    }
    if (policies.has(anyPolicy) && anyAllowed) {
      for (const parent of parents) {
        for (const expected of parent.expected) {
          if (!level.some((node) => node.parent === parent && node.policy === expected)) add(expected, parent);
        }
      }
    }
    this.levels.push(level);
    this.prune();
  }

  private prune(): void {
    for (let i = this.levels.length - 1; i > 0; i--) {
      const used = new Set(this.levels[i]?.map((node) => node.parent));
      this.levels[i - 1] = this.levels[i - 1]?.filter((node) => used.has(node)) ?? [];
    }
    if (this.levels.some((level) => level.length === 0)) this.levels = [];
  }

  /** 6.1.4 a, b, h–j: what an authority's certificate changes. False on a mapping of anyPolicy. */
  leave(certificate: Certificate): boolean {
    const mappings = mappingsOf(certificate);
    if (mappings.some(([from, to]) => from === anyPolicy || to === anyPolicy)) return false;
    if (!this.dead && mappings.length > 0) this.map(mappings);
    if (!certificate.selfIssued) {
      this.explicit = Math.max(0, this.explicit - 1);
      this.mapping = Math.max(0, this.mapping - 1);
      this.any = Math.max(0, this.any - 1);
    }
    const { explicit, mapping } = constraintsOf(certificate);
    if (explicit !== undefined) this.explicit = Math.min(this.explicit, explicit);
    if (mapping !== undefined) this.mapping = Math.min(this.mapping, mapping);
    const skip = certificate.extensions.raw.get(ExtensionId.inhibitAnyPolicy);
    if (skip) this.any = Math.min(this.any, smallInteger(readWhole(skip.value)));
    return true;
  }

  private map(mappings: [string, string][]): void {
    const level = this.levels.at(-1) ?? [];
    const byFrom = new Map<string, Set<string>>();
    for (const [from, to] of mappings) byFrom.set(from, (byFrom.get(from) ?? new Set()).add(to));
    if (this.mapping === 0) {
      this.levels[this.levels.length - 1] = level.filter((node) => !byFrom.has(node.policy));
      this.prune();
      return;
    }
    for (const [from, to] of byFrom) {
      const nodes = level.filter((node) => node.policy === from);
      for (const node of nodes) node.expected = to;
      const any = level.find((node) => node.policy === anyPolicy);
      if (nodes.length === 0 && any) level.push({ policy: from, expected: to, parent: any.parent });
    }
  }

  /** 6.1.5 a, b, g. */
  finish(certificate: Certificate): boolean {
    if (!certificate.selfIssued) this.explicit = Math.max(0, this.explicit - 1);
    if (constraintsOf(certificate).explicit === 0) this.explicit = 0;
    return this.explicit > 0 || this.acceptedByUser();
  }

  private acceptedByUser(): boolean {
    const { acceptable } = this.options;
    if (this.dead) return false;
    if (!acceptable || acceptable.includes(anyPolicy)) return true;
    // Valid policies are the nodes whose parent is anyPolicy (6.1.5 g iii); leaves of a bare anyPolicy accept all.
    return this.levels.some((level, depth) =>
      level.some(
        (node) =>
          (node.parent?.policy === anyPolicy && acceptable.includes(node.policy)) ||
          (depth === this.levels.length - 1 && node.policy === anyPolicy),
      ),
    );
  }
}

function policiesOf(certificate: Certificate): Set<string> | undefined {
  const extension = certificate.extensions.raw.get(ExtensionId.policies);
  if (!extension) return undefined;
  return new Set(new Members(readWhole(extension.value)).rest().map((node) => oidOf(new Members(node).next())));
}

function mappingsOf(certificate: Certificate): [string, string][] {
  const extension = certificate.extensions.raw.get(ExtensionId.policyMappings);
  if (!extension) return [];
  return new Members(readWhole(extension.value)).rest().map((node) => {
    const members = new Members(node);
    return [oidOf(members.next()), oidOf(members.next())];
  });
}

function constraintsOf(certificate: Certificate): { explicit?: number; mapping?: number } {
  const extension = certificate.extensions.raw.get(ExtensionId.policyConstraints);
  if (!extension) return {};
  const members = new Members(readWhole(extension.value));
  const explicit = members.optional(0x80);
  const mapping = members.optional(0x81);
  return {
    ...(explicit ? { explicit: smallInteger(explicit, 0x80) } : {}),
    ...(mapping ? { mapping: smallInteger(mapping, 0x81) } : {}),
  };
}
