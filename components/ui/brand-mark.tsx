/** The product's sign: a sheet with a folded corner and a tick. The same drawing as public/icon.svg. */
export function BrandMark() {
  return (
    <svg class="page-mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="28" fill="#14566b" />
      <path d="M36 20h40l24 24v56a8 8 0 0 1-8 8H36a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8z" fill="#fff" />
      <path d="M76 20l24 24H84a8 8 0 0 1-8-8z" fill="#9fd3c0" />
      <path
        d="M43 72l15 15 28-33"
        fill="none"
        stroke="#178a63"
        stroke-width="12"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
