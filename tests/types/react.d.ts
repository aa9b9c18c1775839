/** React serves one replica portal only; these are the two functions it calls. */
declare module 'react' {
  export function createElement(type: unknown, props: object): unknown;
}
declare module 'react-dom/client' {
  export function createRoot(element: Element): { render(node: unknown): void };
}
