/** Small tables of every kind the readers know, made for this: places, people and numbers are invented. */
export const tables: readonly string[] = [
  `Establishment against Staff in Post\nPeriod: M07 2026/27\n\nOrganisation,Position Title,Grade,Budgeted FTE,Actual FTE\nNorth team,OT Band 5,Band 5,2.00,1.00\n,OT Band 6,Band 6,3.40,1.80\nNorth team Total,,,5.40,2.80\nSouth team,Lead,Band 8 - Range A,1.00,\n,Apprentice,Band 4,-,1.00\nGrand Total,,,6.40,4.80\nBracketed figures are vacancies.\n`,
  `Employee Number,Organisation,Area of Work,Grade,FTE\n1001,North team,Occupational Therapy,Band 5,1.00\n1002,North team,Occupational Therapy,Band 6,0.60\n1003,South team,Physiotherapy,Band 6,1.00\n1004,South team,Occupational Therapy,Band 7,0.80\n`,
  `Date,NHSE_Region_Name,Staff Group 1,Care Setting,AfC Band,FTE,HC\n31/07/2026,London,Occupational Therapy,1_Acute,Band 5,41.6,44\n31/07/2026,London,Occupational Therapy,2_Community,Band 6,101.04,\n31/07/2026,South West,Occupational Therapy,1_Acute,Band 7,*,*\n`,
  `Month,Level,Region,Staff group,Data type,Value\n202607,Region,London,All staff groups,FTE,199450\n202607,Region,London,Scientific therapeutic and technical,FTE,2650.0\n202607,ICS,Devon,Scientific therapeutic and technical,FTE,*\n`,
  `PERIOD,ORG_TYPE,ORG_NAME,STAFF_GROUP,TYPE,DENOMINATOR,LEAVERS,JOINERS\n202407 to 202507,Region,South West,Occupational therapists,FTE,1000,100,120\n202407 to 202507,Region,London,Occupational therapists,HC,*,,\n`,
  `Region,Vacancy rate,Turnover rate,Posts\nEngland,11.3%,14.4%,"3,200"\nEastern,12.0%,*,300\nLondon,17.5%,[low],#\n`,
  `Service,0-1,1-2,2-4,4-12,12-18,18-52,52+,Total\nOccupational therapy,33,42,54,66,66,365,22,648\nPodiatry,1,2,3,4,5,6,7,28\n`,
  `Waiting since\n01/04/2026\n2026-05-14\n31 March 2025\n04/01/2026\nunknown\n`,
  `Profession,UK,International,EEA,Total\nOccupational therapists,"42,555","3,963",472,"46,990"\n-- not recorded --,,,,\n`,
  `Cost centre,Description,WTE budget,WTE contracted,WTE worked,Annual budget,Budget to date,Actual to date,Variance\n410210,OT Band 6,6.40,3.60,4.90,"£339,602",(24.5),12.5-,–\n410210,Agency,,,1.2,-,-,"£56.2k",900 Cr\nSub total,,6.40,3.60,6.10,339602,,,\n`,
  `Provider,Academic year,Route,Level,Entrants\nNorth University,2024/25,Degree,UK,2005\nSmall University,2024/25,Degree,UK,[c]\nEngland,2024/25,All,All,3240\n`,
  `Pay band,Years of experience,Annual pay\nBand 5,<2 years,"£31,049"\nBand 5,2-4 years,"£33,487"\nBand 5,4+ years,"£37,796"\nBand 8b,<5 years,"£64,455"\n`,
  `fin_year;fin_month;organisation;staff_group;contract;wte;vacancy\n2025-26;1;North;Occupational therapy;Permanent;210,0;12,5\n2025-26;10;North;Occupational therapy;Bank;6,0;\n`,
  `Predecessor Code,Predecessor Name,Successor Code,Successor Name,Date\nQ01,Old board,Q99,New board,2026-04-01\nQ02,Split board,Q98,Other board,2026-04-01\n`,
  `sep=;\nTeam;Who;How many;As of\nHere;Band 6;1.234,50;31.03.2026\nThere;Band 5;0,5;\n`,
];
