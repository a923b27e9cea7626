/**
 * A drawing that leaves the page. Its colours are names of tokens; here each name is replaced by the value it has on
 * light paper, whatever theme the screen is in, because reports, slides and printers are light.
 */
import { dressOf, type DressWords } from "./picture-dress";

/** Replaces each token by its value. A token without a value becomes black ink, never an empty attribute. */
export function paintTokens(svg: string, valueOf: (token: string) => string): string {
  return svg.replace(/var\((--[a-z0-9-]+)\)/g, (_, token: string) => {
    const value = valueOf(token).trim();
    return (value === "" ? "#000000" : value).replace(/&/g, "&amp;").replace(/"/g, "&apos;").replace(/</g, "&lt;");
  });
}

/**
 * The drawing as an SVG file of its own: no reading cursor, colours inside, a sheet of paper behind, and round it what it
 * shows, how it is read and what it is of.
 */
export function pictureOf(drawing: SVGSVGElement, words: DressWords): string {
  const page = drawing.ownerDocument;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.querySelectorAll("[data-cursor]").forEach((mark) => {
    mark.remove();
  });
  const box = drawing.viewBox.baseVal;
  const { sheet, lines } = dressOf(box.width, box.height, words);
  copy.setAttribute("width", String(sheet.width));
  copy.setAttribute("height", String(sheet.height));
  copy.setAttribute("viewBox", `${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`);

  const create = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
    const element = page.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const paper = create("rect", {
    x: String(sheet.x),
    y: String(sheet.y),
    width: String(sheet.width),
    height: String(sheet.height),
    fill: "var(--paper)",
  });
  const written = lines.map(({ x, y, size, ink, strong, text }) => {
    const line = create("text", {
      x: String(x),
      y: String(y),
      "font-size": String(size),
      "font-weight": strong ? "650" : "400",
      fill: ink,
    });
    line.textContent = text;
    return line;
  });
  copy.prepend(paper, ...written);

  // A probe in light dress: what the tokens mean on paper, whatever the screen shows.
  const probe = page.createElement("span");
  probe.dataset["theme"] = "light";
  probe.hidden = true;
  page.body.append(probe);
  const values = getComputedStyle(probe);
  const text = paintTokens(new XMLSerializer().serializeToString(copy), (token) => values.getPropertyValue(token));
  probe.remove();
  return text;
}

/**
 * The page's own face as a style that a picture can carry: an image may fetch nothing, so without it the words would be
 * set in another face. Empty when the face cannot be read; the picture is then drawn in the next one of the list.
 */
async function faceForPictures(page: Document): Promise<string> {
  const rules = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const face = rules
    .flatMap((rule) => (rule instanceof CSSImportRule ? [...(rule.styleSheet?.cssRules ?? [])] : [rule]))
    .find((rule) => rule instanceof CSSFontFaceRule);
  const found = face?.style.getPropertyValue("src").match(/url\("?([^")]+)"?\)/)?.[1];
  if (face === undefined || found === undefined) return "";
  const from = face.parentStyleSheet?.href ?? page.baseURI;
  try {
    const bytes = found.startsWith("data:") ? null : await (await fetch(new URL(found, from))).blob();
    const data =
      bytes === null
        ? found
        : await new Promise<string>((done, failed) => {
            const reader = new FileReader();
            reader.onload = () => {
              done(typeof reader.result === "string" ? reader.result : "");
            };
            reader.onerror = () => {
              failed(new Error("The face could not be read."));
            };
            reader.readAsDataURL(bytes);
          });
    return `<style>@font-face{font-family:${face.style.getPropertyValue("font-family").replace(/"/g, "'")};font-weight:200 900;src:url(${data})}</style>`;
  } catch {
    return "";
  }
}

/**
 * The same picture as a PNG at twice its size, sharp on a projector and in print.
 * @throws when the browser cannot draw it; the message says so in words for the user
 */
export async function pngOf(svg: string, width: number, height: number, times = 2): Promise<Blob> {
  const image = new Image();
  const dressed = svg.replace(/(<svg[^>]*>)/, `$1${await faceForPictures(document)}`);
  const url = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`;
  await new Promise<void>((done, failed) => {
    image.onload = () => {
      done();
    };
    image.onerror = () => {
      failed(new Error("The picture could not be drawn. Save it as SVG instead."));
    };
    image.src = url;
  });
  const sheet = document.createElement("canvas");
  sheet.width = Math.round(width * times);
  sheet.height = Math.round(height * times);
  sheet.getContext("2d")?.drawImage(image, 0, 0, sheet.width, sheet.height);
  return await new Promise<Blob>((done, failed) => {
    sheet.toBlob((blob) => {
      if (blob === null) failed(new Error("The picture could not be made. Save it as SVG instead."));
      else done(blob);
    }, "image/png");
  });
}
