/** How a measure's unit, as the model names it, is written on screens. */
export { changeOf, figureOf, figureWithUnit, kindOf } from "../../model";
