/**
 * What a link shows to whoever looks, messengers' previews among them: nothing of whose it is, and one
 * button.
 */
export const oneButtonPage = (button: string): string =>
  page(`<form method="post"><button>${button}</button></form>`);

/** What came of it, as text that can be copied. `text` is ours: nothing that anybody wrote. */
export const answerPage = (words: string, text = ''): string =>
  page(`<p>${words}</p>${text && `<p><code>${text}</code></p>`}`);

const STYLE =
  'body{font:18px sans-serif;margin:15vh auto;max-width:30em;padding:0 1em;text-align:center}'.concat(
    'button{font:inherit;padding:1em 2em}code{overflow-wrap:anywhere}',
  );

const page = (body: string): string =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="robots" content="noindex"><title>Last100</title><style>${STYLE}</style><h1>Last100</h1>${body}`;
