// A folder opened in VS Code, without the user interface. This class calls the JSON language service as VS Code's JSON
// extension does.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import services from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = services;

export class Editor {
  #folder;
  #service;

  /** @param schemas the value of the setting json.schemas; a url that begins with a dot is relative to the folder */
  constructor(folder, schemas) {
    this.#folder = folder;
    this.#service = getLanguageService({
      schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), "utf8"),
      workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
    });
    this.#service.configure({
      validate: true,
      allowComments: false,
      schemas: schemas.map(({ fileMatch, url }) => ({
        fileMatch,
        uri: new URL(url, folder).href,
        folderUri: folder.href.replace(/\/$/, ""),
      })),
    });
  }

  /** Returns the underlined text and the message of each diagnostic. */
  async diagnostics(path, text) {
    const { document, json } = this.#open(path, text);
    const diagnostics = await this.#service.doValidation(document, json);
    return diagnostics.map(({ range, message }) => `${document.getText(range)}: ${message}`);
  }

  /** Returns the completions at the position of the bar (|) in the text. */
  async completion(path, text) {
    const offset = text.indexOf("|");
    const { document, json } = this.#open(path, text.replace("|", ""));
    const list = await this.#service.doComplete(document, document.positionAt(offset), json);
    return list.items.map((item) => item.label);
  }

  /** Returns the texts of the hover on the first occurrence of a word. */
  async hover(path, text, word) {
    const { document, json } = this.#open(path, text);
    const hover = await this.#service.doHover(document, document.positionAt(text.indexOf(word) + 1), json);
    return hover === null ? [] : [hover.contents].flat();
  }

  #open(path, text) {
    const document = TextDocument.create(new URL(path, this.#folder).href, "json", 1, text);
    return { document, json: this.#service.parseJSONDocument(document) };
  }
}
