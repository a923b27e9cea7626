/** In which order elements have their children, where the schemas of ECMA-376 say (written from what was found wrong or is of our own making). */
import { within, type Element } from "./xml-tree";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const axis = `c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark
  c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt`;

/** Children in their order; one that is not named may not stand there. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "p:presentation": words(
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle p:extLst",
  ),
  "p:sld": words("p:cSld p:clrMapOvr p:transition p:timing p:extLst"),
  "p:sp": words("p:nvSpPr p:spPr p:style p:txBody p:extLst"),
  "p:graphicFrame": words("p:nvGraphicFramePr p:xfrm a:graphic p:extLst"),
  "a:tc": words("a:txBody a:tcPr a:extLst"),
  "a:tcPr": words("a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:noFill a:solidFill a:extLst"),
  "a:tbl": words("a:tblPr a:tblGrid a:tr"),
  "a:pPr": words(
    "a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPts a:buFont a:buNone a:buAutoNum a:buChar a:tabLst a:defRPr",
  ),
  "a:p": words("a:pPr a:r* a:br* a:fld* a:endParaRPr"),
  "c:chartSpace": words(
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:externalData c:printSettings",
  ),
  "c:chart": words("c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs"),
  "c:plotArea": words("c:layout c:lineChart c:barChart c:catAx c:valAx c:spPr"),
  "c:lineChart": words("c:grouping c:varyColors c:ser c:dLbls c:dropLines c:marker c:smooth c:axId"),
  "c:barChart": words("c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId"),
  "c:ser": words("c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:cat c:val c:smooth c:extLst"),
  "c:catAx": words(`${axis} c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl`),
  "c:valAx": words(`${axis} c:crossBetween c:majorUnit`),
  "w:tbl": words("w:tblPr w:tblGrid w:tr"),
  "w:tblPr": words(
    `w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout
     w:tblCellMar w:tblLook w:tblCaption w:tblDescription`,
  ),
  "w:tcPr": words("w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign"),
  "w:pPr": words(
    `w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd w:tabs w:spacing w:ind
     w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr`,
  ),
  "w:sectPr": words(
    `w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgBorders w:lnNumType w:pgNumType w:cols w:titlePg
     w:docGrid`,
  ),
  "x:worksheet": words(
    `sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells pageMargins pageSetup headerFooter
     drawing legacyDrawing tableParts`,
  ),
  "x:workbook": words("fileVersion workbookPr bookViews sheets definedNames calcPr"),
};

/** The root of a sheet has no prefix, and its children none. */
const orderOf = (name: string): readonly string[] | undefined => orders[name] ?? orders[`x:${name}`];

/** Children that stand where the schema has none, or before what they come after. */
export function outOfOrder(root: Element): readonly string[] {
  return within(root).flatMap(({ name, children }) => {
    const order = orderOf(name);
    if (order === undefined) return [];
    // A star is of those that may come again in any order among each other.
    const placeOf = (child: string): number =>
      order.includes(`${child}*`) ? order.findIndex((one) => one.endsWith("*")) : order.indexOf(child);
    return children.flatMap((child, at) => {
      const place = placeOf(child.name);
      if (place < 0) return [`${child.name} may not stand in ${name}`];
      const before = children[at - 1];
      return before !== undefined && placeOf(before.name) > place
        ? [`${child.name} after ${before.name} in ${name}`]
        : [];
    });
  });
}
