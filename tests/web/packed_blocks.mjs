// The packed parts of a page, as boot.js finds them in the document.
const piecesOf = (inner) => [...inner.matchAll(/<script type="text\/plain">([^<]*)<\/script>/g)].map(([, text]) => text);

// `block` with other pieces of text.
export const blockWith = (block, pieces) => ({ ...block, pieces, textContent: pieces.join(''), children: pieces.map((textContent) => ({ textContent })) });

export const blocksOf = (html) => [...html.matchAll(/<div hidden id="([\w-]+)" data-order="(\w+)" data-length="(\d+)" data-check="(\w+)" data-sha256="(\w+)">(.*)<\/div>/g)]
  .map(([, id, order, length, check, sha256, inner]) => blockWith({ id, dataset: { order, length, check, sha256 } }, piecesOf(inner)));
