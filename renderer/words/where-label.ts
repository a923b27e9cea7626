/** The people a value is for, in words: the model's own, so that screens, pastes and the log say the same. */
export { whereLabel } from "../../model";
