/** What would steer a terminal or turn the text round it; line ends are spaces in HTML. */
const steering =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that means itself, in an element or a quoted attribute; marks that cannot be seen become visible. */
export function escapedHtml(text: string): string {
  return text.replace(steering, '\ufffd').replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
