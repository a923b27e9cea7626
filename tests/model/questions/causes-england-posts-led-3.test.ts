import { causesOfEngland } from "./causes-of-england";

causesOfEngland("posts-led", 3);
