import "../../../templates/pages/base.css";
import "./studio.css";
import { callRoute } from "../shared/call-route.ts";
import { element } from "../shared/element.ts";
import { language, say, setLanguage } from "../shared/language.ts";

setLanguage(language());
document.querySelector("main")?.append(element("h1", {}, say(["Studio", "工作台"])));
await callRoute("pages");
