import { causesOfEngland } from "./causes-of-england";

causesOfEngland("supply-led", 4);
