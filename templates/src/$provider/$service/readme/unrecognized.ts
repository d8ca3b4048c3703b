import { onUnrecognized } from "../index.js";

// Once for each code that no page documents, whichever service sent it.
onUnrecognized((error) => console.warn(`${error.service} sent ${JSON.stringify(error)}, which no page documents`));
