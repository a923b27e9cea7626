/** The facilitator's guide, one page: what to do before, during and after a workshop, in the order it is done. */
export const guideWords = {
  title: "Running the room: a facilitator's guide",
  command: "Facilitator's guide",
  lead: "Ten people, a projector, no network, ninety minutes, and at the end an agreed, costed and evidenced plan.",
  parts: [
    {
      title: "The week before",
      steps: [
        "Open the plan and read Overview. Put right what people in the room will know better, so that nobody argues with the start.",
        "On Workshop write one question, choose the one measure that answers it, and three to six sliders. What matters most is offered first.",
        "Put at most five scenarios on keys. Each should be something somebody in the room could decide to do.",
        "Write a note for each scenario: who will ask what, and what to say. Print the notes in case there is no second screen.",
        "Save the plan on a memory stick with the one-file edition. Nothing has to be installed and nothing is sent.",
      ],
    },
    {
      title: "Ten minutes before",
      steps: [
        "Run the room on the projector. Go to the back: if you can read the smallest words there, everybody can.",
        "Press 1 and 0 with the clicker in your hand, then full stop for a dark screen. Open the notes on your own screen.",
      ],
    },
    {
      title: "In the room",
      steps: [
        "Ask the question. Start the clock. Show the base (0) and let people say what surprises them before you explain anything.",
        "Say the range aloud: in 8 of 10 futures it lies between these two. The rest is not certain either way.",
        "Ask for a guess before each key. Then press it. The line before stays as a ghost, and the axis does not move.",
        "Where it says no change, it is because the base has it already, or because something else is in the way. Ask what.",
        "Give somebody else the sliders. What is tried goes into a scenario of its own: the plan itself stays as it was. Keep what is worth it.",
        "Dots: three each. Read the options out, press V for each dot on the one shown. Nobody's name is kept.",
        "Put each decision down while its numbers are on the wall: what, who, by when. The numbers go with it and stay what they were.",
      ],
    },
    {
      title: "Before people leave",
      steps: [
        "Read the decisions back. Save the closing pack: a document, slides and the plan, with what could be wrong beside what was decided.",
        "Bring in what tables tried on their own laptops. Where two differ you are asked, one at a time.",
      ],
    },
  ],
} as const;
