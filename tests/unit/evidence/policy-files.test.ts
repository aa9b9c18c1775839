import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../entrypoints/background/policy';
import { folder, officerIds, policyFiles } from '../../tools/build-policy-files';

const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as { properties: Record<string, object> };
const ids = officerIds();
const ready = policyFiles(ids);

describe('the ready policy files', () => {
  it('stand in the administrators’ folder as they are made, each named in its guide', () => {
    const guide = readFileSync(`${folder}/README.md`, 'utf8');
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(ready), 'README.md'].sort());
    for (const [name, text] of Object.entries(ready)) {
      expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(text);
      expect(guide).toContain(`(${name})`);
    }
    for (const key of Object.keys(schema.properties)) expect(guide).toContain(`\`${key}\``);
  });

  it('hold every setting of the schema, and the package takes each as it stands', () => {
    for (const values of [jsonValues(), firefoxValues(), registryValues('chrome'), registryValues('edge')]) {
      expect(Object.keys(values)).toEqual(Object.keys(schema.properties));
      expect(readPolicy(values)).toEqual(values);
    }
  });
});

type Values = Record<string, unknown>;

function jsonValues(): Values {
  const policy = JSON.parse(ready['chrome-edge-linux.json'] ?? '') as {
    '3rdparty': { extensions: Record<string, Values> };
  };
  return policy['3rdparty'].extensions[ids.chrome] ?? {};
}

function firefoxValues(): Values {
  const file = JSON.parse(ready['firefox-policies.json'] ?? '') as {
    policies: { '3rdparty': { Extensions: Record<string, Values> } };
  };
  return file.policies['3rdparty'].Extensions[ids.gecko] ?? {};
}

/** As Windows and then the browser read it: numbers and switches by the schema's type, lists as JSON. */
function registryValues(browser: 'chrome' | 'edge'): Values {
  const text = ready[`${browser}-windows.reg`] ?? '';
  expect(text).toContain(`\\extensions\\${ids.chrome}\\policy]`);
  const lines = [...text.matchAll(/^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")\r$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', number, written = '']) => {
      const type = (schema.properties[name] as { type?: string } | undefined)?.type;
      const value = number === undefined ? written.replace(/\\([\\"])/g, '$1') : Number.parseInt(number, 16);
      if (type === 'boolean') return [name, value === 1];
      return [name, type === 'array' ? JSON.parse(String(value)) : value];
    }),
  );
}
