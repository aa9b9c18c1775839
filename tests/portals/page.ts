/**
 * The frame of every replica: a forbidden list that a test reads at the end (`window.forbidden`),
 * and the portal's plain look.
 */
export function pageOf(title: string, body: string, scripts = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>
  body { font-family: "Noto Sans", Arial, sans-serif; margin: 0; color: #222; background: #f4f6f8; }
  header { background: #ce7a58; color: #fff; padding: 14px 32px; font-size: 18px; font-weight: 600; }
  main { max-width: 980px; margin: 24px auto; background: #fff; padding: 24px 32px; border: 1px solid #dde2e7; border-radius: 8px; }
  h2 { color: #8f3f1d; font-size: 18px; margin-top: 28px; border-bottom: 1px solid #eee; padding-bottom: 6px; }
  label { display: block; font-size: 14px; margin: 10px 0 4px; } input, select, textarea { font: inherit; padding: 7px 10px; border: 1px solid #bbb; border-radius: 4px; box-sizing: border-box; max-width: 100%; }
  input[type=text], input:not([type]), input[type=email], select { width: 100%; } input[readonly], input:disabled { background: #eee; }
  table { width: 100%; border-collapse: collapse; } td, th { border: 1px solid #dde2e7; padding: 10px; text-align: left; vertical-align: top; font-size: 14px; }
  button { font: inherit; padding: 8px 16px; border: 1px solid #ce7a58; background: #fff; color: #8f3f1d; border-radius: 4px; cursor: pointer; }
  .toast { position: fixed; top: 16px; right: 16px; background: #b3261e; color: #fff; padding: 12px 18px; border-radius: 6px; }
  .choices { position: relative; } .choices__list--dropdown { display: none; position: absolute; z-index: 5; background: #fff; border: 1px solid #bbb; width: 100%; max-height: 220px; overflow: auto; }
  .choices__list--dropdown.is-active { display: block; } .choices__item--choice { padding: 6px 10px; } .choices__input { width: 100%; }
</style></head><body><script>window.forbidden = []; window.uploadsSeen = [];
  const forbid = (what) => window.forbidden.push(what);
</script><header>${title}</header><main>${body}</main>${scripts}</body></html>`;
}

/** Sends a file as the portal does and shows what the portal shows. */
export const uploadScript = `
  function toast(text) {
    const box = document.createElement('div');
    box.className = 'toast'; box.textContent = text; document.body.append(box);
    setTimeout(() => box.remove(), 6000);
  }
  async function upload(input, cell) {
    for (const file of [...input.files]) {
      const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      const sha256 = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      window.uploadsSeen.push({ name: file.name, type: file.type, size: file.size, sha256 });
      if (file.size > 2 * 1024 * 1024) { toast('Vui lòng chọn tệp nhỏ hơn 2MB!'); continue; }
      if (!/\\.pdf$/i.test(file.name)) { toast('Vui lòng chọn tệp đúng định dạng!'); continue; }
      const body = new FormData();
      body.append('file', file, file.name);
      const answer = await (await fetch('/api/File/upload', { method: 'POST', body })).json();
      if (answer.accepted) { const link = document.createElement('div'); link.className = 'file'; link.textContent = answer.name; cell.append(link); }
      else toast('Tải lên tài liệu thất bại, vui lòng thử lại');
    }
  }`;
